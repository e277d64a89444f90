using System.Net;
using ContactCenter.Foundation.Outgoing;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Recordings.Sources;

/// <summary>Reads section <c>Recordings:Sources</c>.</summary>
internal static class RecordingSourceSettings
{
    public const string SectionName = "Recordings";

    private const int ShortestStrongSecret = 24;
    private const int MostChannels = 32;
    private const int SecondsOfDay = 86_400;

    public static RecordingSources Read(SettingsSource source) =>
        new([.. source.SharedSection(SectionName).Section("Sources").Sections().Select(section => ReadOne(section, source.Warnings))]);

    private static RecordingSource ReadOne(SettingsReader section, ICollection<string> warnings)
    {
        var ignored = section.Texts("IgnoreQuery");
        var source = new RecordingSource(section.Name)
        {
            Secret = section.Text("Secret"),
            Token = section.Text("Token"),
            AllowedHosts = [.. section.Section("AllowedHosts").Parsed<AllowedHost>(
                "a host such as recordings.example.com, *.example.com, 10.1.0.5:8443 or [::1]:8080, without scheme and path")],
            AllowedNetworks = [.. section.Section("AllowedNetworks").Parsed<IPNetwork>("a network such as 10.1.0.0/16")],
            Authorization = ReadAuthorization(section),
            AgentChannel = section.Int("AgentChannel", 1, 1, MostChannels),
            Department = section.Text("Department"),
            IgnoredQuery = ignored.Count == 0 ? RecordingUrl.UsualSignatures : [.. ignored],
        };
        source = source with { Poll = ReadPoll(section.Section("Poll"), source) };
        if (source.Secret is null && source.Token is null)
            section.Fault("Secret", "is needed, or Token: whoever knew the address could bring in recordings");
        WarnOfWeak(section, "Secret", source.Secret, warnings);
        WarnOfWeak(section, "Token", source.Token, warnings);
        section.RefuseUnknownKeys();
        return source;
    }

    private static void WarnOfWeak(SettingsReader section, string key, string? secret, ICollection<string> warnings)
    {
        if (secret?.Length < ShortestStrongSecret)
            warnings.Add($"{section.Path}:{key} is shorter than {ShortestStrongSecret} characters: it can be guessed by trying.");
    }

    private static string? ReadAuthorization(SettingsReader section)
    {
        const string Key = "Authorization";
        var text = section.Text(Key);
        // The value is a secret and not repeated.
        if (text?.All(letter => letter is >= ' ' and <= '~') == false)
            section.Fault(Key, "must be the value of a header, such as Bearer and a token, in printable ASCII");
        return text;
    }

    private static SourcePoll? ReadPoll(SettingsReader section, RecordingSource source)
    {
        var url = section.Url("Url");
        var poll = new SourcePoll(
            url ?? new("https://localhost/"), section.Seconds("EverySeconds", 300, 10, SecondsOfDay), ReadFrom(section));
        section.RefuseUnknownKeys();
        if (section.Exists && section.Text("Url") is null)
            section.Fault("Url", "must be the address of the listing");
        if (url is null)
            return null;
        if (!BaseAddress.IsPrivate(url))
            section.Fault("Url", $"'{url.Shown()}' must be https; http is for this machine only");
        else if (!source.Destinations.Names(url))
            section.Fault("Url", $"'{url.Shown()}' must be on one of the AllowedHosts of {source.Name}");
        return poll;
    }

    private static DateTimeOffset? ReadFrom(SettingsReader section)
    {
        const string Key = "From";
        if (section.Text(Key) is not { } text)
            return null;
        if (AnnouncedTime.TryParse(text, out var time))
            return time;
        section.Fault(Key, $"'{text}' must be a date or a time such as 2026-01-31 or 2026-01-31T08:00:00Z");
        return null;
    }
}
