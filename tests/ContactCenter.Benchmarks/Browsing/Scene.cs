using ContactCenter.Benchmarks.Latency;
using ContactCenter.Benchmarks.Platform;
using ContactCenter.Benchmarks.Processes;
using Microsoft.Playwright;

namespace ContactCenter.Benchmarks.Browsing;

/// <summary>A server with its platform, and a browser in which the admin is signed in.</summary>
/// <param name="TraceFolder">Where traces are kept; <c>null</c>: nowhere.</param>
internal sealed record Scene(ServerProcess Server, CallsApiStandIn Api, Chromium Chromium, Cookie Cookie, string? TraceFolder)
{
    /// <summary>Sends the webhooks of whole calls.</summary>
    /// <exception cref="InvalidOperationException">One was refused.</exception>
    public async Task SendAsync(CallTraffic traffic, TimeProvider time)
    {
        var loop = new OpenLoop(Server.Port, time);
        await loop.RunAsync(traffic.Webhooks);
        if (loop.Refused > 0)
            throw new InvalidOperationException($"{loop.Refused} webhooks were not answered with 200.");
    }

    /// <summary>Opens a page of the console that lists calls, and traces it from when the first of them is there.</summary>
    /// <param name="path">Of the page.</param>
    /// <param name="name">Of the trace's file.</param>
    /// <param name="watch">What is done meanwhile.</param>
    public async Task<TracedPage> TraceAsync(string path, string name, Func<IPage, Task<Watch>> watch)
    {
        var page = await Chromium.OpenAsync(Cookie);
        await page.GotoAsync(new Uri(Server.Address, path).AbsoluteUri);
        await page.Locator("main").Locator("[role=cell], td").First.WaitForAsync();
        var trace = await TaskTrace.StartAsync(page, isKept: TraceFolder is not null);
        var watched = await watch(page);
        var thread = await trace.EndAsync(TraceFolder is null ? null : Path.Combine(Directory.CreateDirectory(TraceFolder).FullName, $"{name}.json"));
        await page.Context.CloseAsync();
        return new(watched, thread);
    }
}
