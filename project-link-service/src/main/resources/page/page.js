(() => {
let page = document.getElementById('page')
let address = location.href.split('#')[0]
let busy
const all = what => [...page.querySelectorAll(what)]
const open = () => all('[open]').map(fold => fold.id)
const dress = folds => {
all('details').forEach(fold => { if (folds.includes(fold.id)) fold.open = true })
all('time').forEach(time => { time.title = time.dateTime.slice(0, 16).replace('T', ' ') })
}
const say = words => { document.getElementById('news').textContent = words }
const show = text => {
const next = new DOMParser().parseFromString(text, 'text/html')
const fresh = next.getElementById('page')
if (!fresh || fresh.dataset.look != page.dataset.look) return location.reload()
const folds = open()
const anchor = all('article').find(part => part.getBoundingClientRect().bottom > innerHeight / 3)
const top = anchor && anchor.getBoundingClientRect().top
page.replaceWith(page = document.adoptNode(fresh))
document.title = next.title
dress(folds)
const same = anchor && document.getElementById(anchor.id)
if (same) scrollBy(0, same.getBoundingClientRect().top - top)
}
const load = async (url, request, done) => {
if (busy) return
busy = 1
try {
const answer = await fetch(url, request)
if (answer.status == 404) location.reload()
else if (answer.ok) { show(await answer.text()); say(done) }
else if (answer.status == 304) say('')
else throw answer
} catch (trouble) { say('暂时无法更新，请检查网络') }
busy = 0
}
const back = () => {
if (document.hidden) return
navigator.sendBeacon('../seen', location.search)
if (!all('textarea').some(words => words.value) && !all('audio,video').some(media => !media.paused))
load(address, { headers: { 'If-None-Match': 'W/"' + page.dataset.version + '"', 'X-Refresh': 1 } }, '内容已更新')
}
onload = () => document.hidden || navigator.sendBeacon('../seen', location.search)
onpageshow = shown => shown.persisted && back()
document.onvisibilitychange = back
onclick = click => {
const more = click.target.closest('.more')
if (!more) return
click.preventDefault()
load(address = more.href, {}, '')
}
onsubmit = submit => {
submit.preventDefault()
const body = new URLSearchParams(new FormData(submit.target))
if (submit.submitter) body.set(submit.submitter.name, submit.submitter.value)
load(submit.target.getAttribute('action'), { method: 'POST', body }, '')
}
onpagehide = () => sessionStorage.setItem('open', open())
dress((sessionStorage.getItem('open') || '').split(','))
})()
