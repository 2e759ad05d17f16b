const vscode = require('vscode');

const page = `<!doctype html>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-echo'">
<pre></pre>
<script nonce="echo">
  const shown = document.querySelector('pre');
  addEventListener('message', ({ data }) => { shown.textContent = data; });
</script>`;

/** No language, no map, no server: a changed line goes into a page as it is. */
exports.activate = ({ subscriptions }) => {
  const open = () => {
    const panel = vscode.window.createWebviewPanel('echo', 'Echo', vscode.ViewColumn.Beside, { enableScripts: true });
    panel.webview.html = page;
    const changed = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges: [change] }) => {
      if (change) void panel.webview.postMessage(document.lineAt(change.range.start.line).text);
    });
    panel.onDidDispose(() => changed.dispose());
  };
  subscriptions.push(vscode.commands.registerCommand('echo.open', open));
};
