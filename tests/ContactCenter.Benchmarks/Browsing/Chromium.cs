using ContactCenter.EndToEndTests.World;
using Microsoft.Playwright;

namespace ContactCenter.Benchmarks.Browsing;

/// <summary>Windows of the machine's own chromium, each as on another machine.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    public string Version => _browser.Version;

    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static async Task<Chromium> StartAsync()
    {
        if (!LocalChromium.IsThere)
            throw new InvalidOperationException(LocalChromium.Missing);
        var playwright = await LocalChromium.DriverAsync();
        return new(playwright, await LocalChromium.LaunchAsync(playwright));
    }

    /// <summary>A window with an empty cache, as on another machine.</summary>
    /// <param name="cookie">Of a session; <c>null</c>: nobody is signed in.</param>
    public async Task<IPage> OpenAsync(Cookie? cookie = null)
    {
        var context = await _browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        if (cookie is not null)
            await context.AddCookiesAsync([cookie]);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
