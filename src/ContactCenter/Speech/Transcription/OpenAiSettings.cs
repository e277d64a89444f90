using ContactCenter.Foundation.Settings;

namespace ContactCenter.Speech.Transcription;

/// <summary>A server that speaks the OpenAI form.</summary>
/// <param name="Url">What its addresses begin with, with a slash at the end and without <c>v1</c>.</param>
/// <param name="ApiKey">Shown with each request; <c>null</c>: it wants none.</param>
/// <param name="Model">The model's name there.</param>
internal sealed record OpenAiSettings(Uri Url, string? ApiKey, string Model)
{
    /// <summary>What servers take for the model that they have.</summary>
    private const string AnyModel = "whisper-1";

    private const string Version = "v1/";

    /// <returns><c>null</c>: no address is set, or a wrong one, which is a fault.</returns>
    public static OpenAiSettings? Read(SettingsReader section, ICollection<string> warnings)
    {
        var url = section.Url("Url");
        var apiKey = section.Text("ApiKey");
        var model = section.Text("Model", AnyModel);
        section.RefuseUnknownKeys();
        if (url is null)
            return null;
        if (url is not { Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 })
            section.Fault("Url", "must have no user, no query and no fragment");
        if (!BaseAddress.IsPrivate(url))
        {
            warnings.Add(
                $"{section.Path}:Url is {url.Scheme}://{url.Authority}: the sound of calls goes there unencrypted, and whoever is on the way can hear it.");
        }

        return new(BaseOf(url), apiKey, model);
    }

    /// <summary>Many programs want the address with <c>v1</c>, others without: both are understood.</summary>
    private static Uri BaseOf(Uri url)
    {
        var text = BaseAddress.WithSlash(url).GetLeftPart(UriPartial.Path);
        return new(text.EndsWith($"/{Version}", StringComparison.Ordinal) ? text[..^Version.Length] : text);
    }
}
