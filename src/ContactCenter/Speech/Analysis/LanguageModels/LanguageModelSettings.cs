using ContactCenter.Foundation.Settings;

namespace ContactCenter.Speech.Analysis.LanguageModels;

/// <summary>A language model behind a server of the OpenAI form.</summary>
/// <param name="Address">Of its chats.</param>
/// <param name="ApiKey">Shown with each request; <c>null</c>: it wants none.</param>
/// <param name="Model">The model's name there.</param>
internal sealed record LanguageModelSettings(Uri Address, string? ApiKey, string Model)
{
    private const string Chats = "chat/completions";
    private const string ModelKey = "Model";

    /// <summary>Whether it runs on this machine: then nothing leaves it.</summary>
    public bool IsHere => Address.IsLoopback;

    /// <returns><c>null</c>: no address is set, or a wrong one, which is a fault.</returns>
    public static LanguageModelSettings? Read(SettingsReader section)
    {
        var url = ProviderAddress.Read(section, "Url");
        var apiKey = section.Text("ApiKey");
        var model = section.Text(ModelKey);
        section.RefuseUnknownKeys();
        if (url is null)
            return null;
        if (model is null)
            section.Fault(ModelKey, $"is needed where {section.Path}:Url is set: the model's name there");
        return new(AddressOf(url), apiKey, model ?? "");
    }

    /// <summary>As start tells it.</summary>
    public override string ToString() => $"{Model} at {Address.Scheme}://{Address.Authority}";

    /// <summary>Without a path <c>/v1</c> is meant; the whole address is understood too.</summary>
    private static Uri AddressOf(Uri url)
    {
        var text = BaseAddress.WithSlash(url).GetLeftPart(UriPartial.Path);
        if (text.EndsWith($"/{Chats}/", StringComparison.Ordinal))
            return new(text.TrimEnd('/'));
        return new(url.AbsolutePath == "/" ? $"{text}v1/{Chats}" : $"{text}{Chats}");
    }
}
