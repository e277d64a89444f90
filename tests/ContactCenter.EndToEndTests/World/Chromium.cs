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
    private IBrowser? _withMicrophone;

    public async ValueTask InitializeAsync()
    {
        if (!LocalChromium.IsThere)
            return;
        Assertions.SetDefaultExpectTimeout(LongestWait);
        _playwright = await LocalChromium.DriverAsync();
        _browser = await LocalChromium.LaunchShellAsync(_playwright);
    }

    /// <summary>A window of its own, as on another machine. Skips the test where there is no chromium, but never in CI.</summary>
    public async Task<IPage> OpenAsync(ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 900)
    {
        SkipIfMissing();
        return await OpenAsync(
            _browser!, new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height }, ReducedMotion = ReducedMotion.Reduce });
    }

    /// <summary>A window of a browser that has a stand-in for a microphone, started for the first one who asks.</summary>
    public async Task<IPage> OpenWithMicrophoneAsync()
    {
        SkipIfMissing();
        _withMicrophone ??= await LocalChromium.LaunchAsync(_playwright!, "--use-fake-device-for-media-stream");
        return await OpenAsync(_withMicrophone, new() { ReducedMotion = ReducedMotion.Reduce });
    }

    public async ValueTask DisposeAsync()
    {
        await ClosesWindowsAttribute.ClosedAsync();
        foreach (var browser in (IBrowser?[])[_browser, _withMicrophone])
        {
            if (browser is not null)
                await browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    private void SkipIfMissing()
    {
        if (_browser is null && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip(LocalChromium.Missing);
        _browser.Should().NotBeNull("CI has {0}", LocalChromium.Executable);
    }

    private static async Task<IPage> OpenAsync(IBrowser browser, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        ClosesWindowsAttribute.Remember(context);
        context.SetDefaultTimeout(LongestWait);
        return await context.NewPageAsync();
    }
}
