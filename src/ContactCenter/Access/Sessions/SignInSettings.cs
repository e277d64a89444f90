using ContactCenter.Access.Factors;
using ContactCenter.Access.OpenId;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Access.Sessions;

/// <summary>How people sign in: section <c>Access</c>, checked.</summary>
/// <param name="OpenId">The provider with which they may; <c>null</c>: there is none.</param>
internal sealed record SignInSettings(
    ConsoleAddress Console, SessionLimits Limits, PasswordRules Passwords, SecondFactorRules SecondFactor, OpenIdSettings? OpenId)
{
    public const string SectionName = "Access";

    public static SignInSettings Read(SettingsSource source)
    {
        var section = source.Section(SectionName);
        var settings = new SignInSettings(
            ConsoleAddress.Read(section, source.Get<Deployment>(), source.Warnings),
            new(
                Idle: TimeSpan.FromMinutes(section.Int("IdleMinutes", 30, min: 1, max: 1_440)),
                Longest: TimeSpan.FromHours(section.Int("LongestHours", 12, min: 1, max: 168))),
            new(Shortest: section.Int("ShortestPassword", 12, min: 8, max: 64)),
            SecondFactorRules.Read(section.Section(SecondFactorRules.SectionName)),
            OpenIdSettings.Read(section.Section(OpenIdSettings.SectionName)));
        section.RefuseUnknownKeys();
        return settings;
    }
}
