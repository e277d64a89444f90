using System.Globalization;
using OtpNet;

namespace ContactCenter.Tests.World;

/// <summary>A person's authenticator app, with a clock that goes right.</summary>
/// <param name="secret">In base32, as the server showed it.</param>
/// <param name="clock">The test's.</param>
public sealed class AuthenticatorApp(string secret, TestClock clock)
{
    private readonly Totp _codes = new(Base32Encoding.ToBytes(secret));

    public string Secret { get; } = secret;

    /// <param name="steps">How many times 30 seconds the phone's clock is ahead.</param>
    public string Code(int steps = 0) => _codes.ComputeTotp(clock.GetUtcNow().UtcDateTime.AddSeconds(30 * steps));

    /// <summary>A code that no clock near ours shows.</summary>
    public string WrongCode()
    {
        string[] near = [.. Enumerable.Range(-2, 5).Select(Code)];
        return Enumerable.Range(0, near.Length + 1)
            .Select(number => number.ToString("D6", CultureInfo.InvariantCulture))
            .First(code => !near.Contains(code, StringComparer.Ordinal));
    }

    /// <summary>Sets an app up for the person who is signed in there, and lets a minute pass, so that its codes are new ones.</summary>
    /// <returns>The app and the recovery codes.</returns>
    public static async Task<(AuthenticatorApp App, IReadOnlyList<string> RecoveryCodes)> SetUpAsync(Browser browser, TestClock clock)
    {
        var app = new AuthenticatorApp((await browser.PostAsync("me/second-factor")).Json.GetProperty("secret").GetString()!, clock);
        var codes = (await browser.PutAsync("me/second-factor", new { code = app.Code() })).Json.GetProperty("recoveryCodes");
        clock.Advance(TimeSpan.FromMinutes(1));
        return (app, [.. codes.EnumerateArray().Select(code => code.GetString()!)]);
    }
}
