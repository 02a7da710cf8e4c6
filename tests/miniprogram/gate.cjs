/** `node gate.cjs BUILD`: WeChat's own compiler over all pages and styles; what it refuses ends this with its words. */
'use strict'

const fs = require('node:fs')
const path = require('node:path')

require('./wide.cjs')
const compiler = require('miniprogram-compiler')
const compileStyles = require('miniprogram-compiler/src/wcsc')

const build = path.resolve(process.argv[2])
const styles = fs.readdirSync(build, { recursive: true }).filter((file) => file.endsWith('.wxss')).map((file) => file.slice(0, -'.wxss'.length))

compiler.wxmlToJs(build)
const compiled = compileStyles(build, styles) // it gives its error back
if (compiled instanceof Error) throw compiled
