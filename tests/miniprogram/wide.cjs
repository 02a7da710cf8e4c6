/** WeChat's compiler answers in one piece, larger than Node lets a child say: to be loaded before it. */
'use strict'

const child = require('node:child_process')

const plain = child.spawnSync
child.spawnSync = (program, words, options) => plain(program, words, { ...options, maxBuffer: 64 * 1024 * 1024 })
