using Microsoft.Playwright;

namespace ContactCenter.EndToEndTests.World;

/// <summary>The machine's own chromium, without a window. Nothing is downloaded.</summary>
internal static class LocalChromium
{
    public const string Executable = "/usr/bin/chromium";

    /// <summary>The same without windows and microphones, which takes half of the time.</summary>
    private const string Shell = "/usr/lib/chromium/chromium-headless-shell";

    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    public static bool IsThere => File.Exists(Executable);

    public static string Missing => $"{Executable} is missing; eng/install-test-parts installs it.";

    public static Task<IPlaywright> DriverAsync()
    {
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return Playwright.CreateAsync();
    }

    /// <param name="driver">By which it is spoken with.</param>
    /// <param name="more">Arguments besides those that a machine without a screen needs.</param>
    public static Task<IBrowser> LaunchAsync(IPlaywright driver, params IEnumerable<string> more) =>
        driver.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = [.. Arguments, .. more] });

    /// <summary>For pages that need no microphone; where the machine has it only with windows, that serves as well.</summary>
    public static Task<IBrowser> LaunchShellAsync(IPlaywright driver) =>
        driver.Chromium.LaunchAsync(new() { ExecutablePath = File.Exists(Shell) ? Shell : Executable, Args = Arguments });
}
