/** What the page does when it opens: calls that only a page can make, then the answers to copy. */
const SCRIPT = `
  function call(name, value) {
    return new Promise(function (resolve, reject) {
      google.script.run.withSuccessHandler(resolve).withFailureHandler(reject)[name](value);
    });
  }
  function plain(value) {
    if (value === undefined) return 'undefined';
    if (typeof value === 'number' && !isFinite(value)) return 'number ' + value;
    return value;
  }
  function overlap(a, b) { return a.from < b.to && b.from < a.to; }
  async function ask() {
    var facts = { comment: window.comment === undefined ? 'the script broke' : window.comment };
    facts.roundTripMs = await call('contractOdd', 'nothing');
    for (var kind of ['date', 'undefined', 'notANumber']) facts[kind] = plain(await call('contractOdd', kind));
    var free = await Promise.all([call('contractCount', false), call('contractCount', false)]);
    facts.overlap = overlap(free[0], free[1]);
    await call('contractReset');
    await Promise.all([call('contractCount', true), call('contractCount', true)]);
    await call('contractPage', JSON.stringify(facts));
  }
  ask()
    .then(function () { return 'Complete for now.'; }, function (error) { return 'The page could not ask: ' + error.message; })
    .then(async function (state) {
      document.getElementById('answers').value = await call('contractReport');
      document.getElementById('state').textContent = state;
    });
`;

/** The report, and what is left for a person to do. */
export function pageOf(report: string, next: readonly string[]): string {
  const list = next.map((line) => `<li>${escaped(line)}</li>`).join('');
  return `<style>body { font: 13px sans-serif } textarea { width: 100%; height: 260px }</style>
<p>Copy all of it into docs/contract-results/&lt;date&gt;.json. <b id="state">The page is asking; wait some seconds …</b></p>
<textarea id="answers" readonly onclick="this.select()" aria-label="The answers">${escaped(report)}</textarea>
<p>What only you can do:</p><ol>${list}</ol>
<script>window.comment = \`a//b/* c */d\`;
</script>
<script>${SCRIPT}</script>`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
