/** Hand a file over to the person: a download in a browser, a file to be sent to oneself in WeChat. */
export function handOver(name: string, base64: string): void {
  // #ifdef H5
  const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/zip' }))
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 30_000)
  // #endif
  // #ifdef MP-WEIXIN
  const path = `${wx.env.USER_DATA_PATH}/${name}`
  wx.getFileSystemManager().writeFile({
    filePath: path, data: base64, encoding: 'base64',
    success: () => wx.shareFileMessage({ filePath: path, fileName: name }),
  })
  // #endif
}
