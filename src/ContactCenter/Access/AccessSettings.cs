using ContactCenter.Foundation.Settings;

namespace ContactCenter.Access;

/// <summary>Who may use the API: section <c>ApiKeys</c>, checked.</summary>
public sealed record AccessSettings(IReadOnlyList<ApiKey> Keys)
{
    public const string SectionName = "ApiKeys";

    public static AccessSettings Read(SettingsSource source) => new(ApiKey.Read(source.Section(SectionName), source.Warnings));
}
