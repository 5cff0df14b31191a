import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const built = join(here, '../wwwroot/built')
const packages = join(here, 'node_modules')
const fonts = join(packages, '@fontsource/atkinson-hyperlegible/files')

await rm(built, { recursive: true, force: true })
await mkdir(join(built, 'fonts'), { recursive: true })

const { css } = compile(join(here, 'styles/concord.scss'), {
  style: 'compressed',
  loadPaths: [join(packages, 'govuk-frontend/dist')],
  quietDeps: true
})
await writeFile(join(built, 'concord.css'), css)

// One file and no bundler: the design system's own minified module, then ours, which uses its names.
const designSystem = await readFile(join(packages, 'govuk-frontend/dist/govuk/govuk-frontend.min.js'), 'utf8')
const ours = (await Promise.all(['concord', 'autosave'].map(name => readFile(join(here, `scripts/${name}.js`), 'utf8')))).join('\n')
await writeFile(join(built, 'concord.js'), designSystem.replace(/\/\/# sourceMappingURL=.*\s*$/, '') + '\n' + ours)

for (const font of await readdir(fonts)) {
  if (font.endsWith('.woff2')) await cp(join(fonts, font), join(built, 'fonts', font))
}
await cp(join(fonts, '../LICENSE'), join(built, 'fonts/LICENSE'))
await cp(join(here, 'images'), built, { recursive: true })
