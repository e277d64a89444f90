using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ContactCenter.EndToEndTests.World.Chromium))]

namespace ContactCenter.EndToEndTests.World;

/// <summary>The machine's own chromium, started once for all tests. Nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    /// <summary>Milliseconds until a page that does not show what is expected has failed; a busy machine is slow, not wrong.</summary>
    private const float LongestWait = 30_000;

    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--use-fake-device-for-media-stream",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
            return;
        Assertions.SetDefaultExpectTimeout(LongestWait);
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments });
    }

    /// <summary>A window of its own, as on another machine. Skips the test where there is no chromium, but never in CI.</summary>
    public async Task<IPage> OpenAsync(ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 900)
    {
        if (_browser is null && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip($"{Executable} is missing; eng/install-test-parts installs it.");
        _browser.Should().NotBeNull("CI has {0}", Executable);
        var context = await _browser!
            .NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce });
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
