using System.Globalization;
using Microsoft.Playwright;

namespace ContactCenter.Benchmarks.Browsing;

/// <summary>How long from the navigation until somebody can use the page.</summary>
/// <param name="Milliseconds">By the page's own clock, which starts with the navigation; looked at before each frame.</param>
/// <param name="Kilobytes">That came over the network until then, heads included.</param>
internal sealed record FirstView(double Milliseconds, double Kilobytes)
{
    /// <summary>The fields can be filled in, and the button can be pressed.</summary>
    public const string SignIn = "document.querySelector('form input[name=user]:enabled') && document.querySelector('form button[type=submit]:enabled')";

    /// <summary>The calls of this moment are there, or the words that there are none.</summary>
    public const string Live = "document.querySelector('main h1') && document.querySelector('main tbody tr, main section h2')";

    /// <summary>The page has its heading and waits for nothing any more.</summary>
    public const string Filled = "document.querySelector('main header:has(h1) ~ *') && !document.querySelector('main [aria-busy=true]')";

    /// <param name="usable">What is true of a page that can be used.</param>
    public static async Task<FirstView> OfAsync(IPage page, Uri address, string usable)
    {
        await page.GotoAsync(address.AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
        var shown = await page.WaitForFunctionAsync(
            $$"""
            () => {{usable}} && [
              performance.now(),
              ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type)).reduce((sum, entry) => sum + entry.transferSize, 0),
            ].map(String)
            """);
        var figures = await shown.JsonValueAsync<string[]>();
        return new(double.Parse(figures[0], CultureInfo.InvariantCulture), double.Parse(figures[1], CultureInfo.InvariantCulture) / 1_024);
    }
}
