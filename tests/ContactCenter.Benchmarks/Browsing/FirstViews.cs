using ContactCenter.Benchmarks.Processes;
using ContactCenter.Benchmarks.Reports;
using Microsoft.Playwright;

namespace ContactCenter.Benchmarks.Browsing;

/// <summary>First views of pages, each with an empty cache and again with what that has left there.</summary>
internal sealed class FirstViews(Chromium chromium, ServerProcess server, int runs)
{
    public Table Table { get; } = new("page", "usable ms", "KB over the network", "runs");

    /// <param name="usable">What is true of a page that can be used.</param>
    /// <param name="cookie">Of a session; <c>null</c>: nobody is signed in.</param>
    /// <param name="path">Of the page.</param>
    public async Task AddAsync(string name, string usable, Cookie? cookie, string path = "")
    {
        var address = new Uri(server.Address, path);
        await Report.ProgressAsync($"First view of {name} …");
        var (empty, cached) = (new List<FirstView>(), new List<FirstView>());

        // The first run only warms up server and browser.
        for (var run = 0; run <= runs; run++)
        {
            var page = await chromium.OpenAsync(cookie);
            empty.Add(await FirstView.OfAsync(page, address, usable));
            await page.GotoAsync("about:blank");
            cached.Add(await FirstView.OfAsync(page, address, usable));
            await page.Context.CloseAsync();
        }

        Add($"{name}, cache empty", [.. empty.Skip(1)]);
        Add($"{name}, from the cache", [.. cached.Skip(1)]);
    }

    private void Add(string name, List<FirstView> views) => Table.Add(
        name,
        Figures.Spread([.. views.Select(view => view.Milliseconds)]),
        Figures.Spread([.. views.Select(view => view.Kilobytes)]),
        Figures.Text(views.Count));
}
