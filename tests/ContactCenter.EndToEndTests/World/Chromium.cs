using ContactCenter.TestKit;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ContactCenter.EndToEndTests.World.Chromium))]

namespace ContactCenter.EndToEndTests.World;

/// <summary>The machine's own chromium, started once for all tests. Nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Milliseconds until a page that does not show what is expected, or takes no click, has failed.</summary>
    private static readonly float LongestWait = (float)RealTime.Limit.TotalMilliseconds;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!LocalChromium.IsThere)
            return;
        Assertions.SetDefaultExpectTimeout(LongestWait);
        _playwright = await LocalChromium.DriverAsync();
        _browser = await LocalChromium.LaunchAsync(_playwright, "--use-fake-device-for-media-stream");
    }

    /// <summary>A window of its own, as on another machine. Skips the test where there is no chromium, but never in CI.</summary>
    public async Task<IPage> OpenAsync(ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 900)
    {
        if (_browser is null && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip(LocalChromium.Missing);
        _browser.Should().NotBeNull("CI has {0}", LocalChromium.Executable);
        var context = await _browser!
            .NewContextAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce });
        ClosesWindowsAttribute.Remember(context);
        context.SetDefaultTimeout(LongestWait);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await ClosesWindowsAttribute.ClosedAsync();
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
