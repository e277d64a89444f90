namespace ContactCenter.Web.Console;

/// <summary>What stands in the console's place where the server was built without it.</summary>
internal static class PageWithoutConsole
{
    public const string Missing = "The console is not part of this build: install Node (^20.19.0 || >=22.12.0) and npm, then build again.";

    public const string Text =
        """
        <!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <title>ContactCenter</title>
          </head>
          <body>
            <main>
              <h1>ContactCenter</h1>
              <p>The console is not part of this build: install Node (^20.19.0 || &gt;=22.12.0) and npm, then build again.</p>
              <p>Calls are answered without it. <a href="./simulator">The simulated phones</a> are there while the simulator is the platform,
                and <a href="./docs">the API</a> always.</p>
            </main>
          </body>
        </html>
        """;
}
