using ContactCenter.Foundation.Settings;

namespace ContactCenter.Platform.Webhooks;

/// <summary>How many webhooks are taken in: a part of section <c>Limits</c>.</summary>
/// <param name="UnderWay">With so many under way at once a new caller hears that all lines are busy; with four times as many nothing is taken in.</param>
public sealed record WebhookLimits(int UnderWay)
{
    public const string SectionName = "Limits";

    public static WebhookLimits Read(SettingsSource source) => new(source.SharedSection(SectionName).Int("Webhooks", 2_000, 1, 100_000));
}
