using ContactCenter.Domain.Analysis.Vocabulary;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;
using ContactCenter.Speech.Transcription.Models;

namespace ContactCenter.Speech.Transcription;

/// <summary>The section <c>Transcription</c>.</summary>
/// <param name="Engine">What makes text of speech.</param>
/// <param name="Languages">Which model of the embedded engine hears a language, as the engine names it, by ISO 639-1 code.</param>
/// <param name="Models">The folder of Whisper models; relative to the working directory.</param>
/// <param name="Vocabulary">The owner's words, the most important first.</param>
/// <param name="OpenAi">The server of the OpenAI form; <c>null</c>: none is named.</param>
/// <param name="Amazon">Amazon Transcribe; <c>null</c>: no bucket is named.</param>
internal sealed record TranscriptionSettings(
    TranscriptionEngineKind Engine,
    IReadOnlyDictionary<string, string> Languages,
    string Models,
    IReadOnlyList<string> Vocabulary,
    OpenAiSettings? OpenAi,
    AmazonSettings? Amazon)
{
    public const string SectionName = "Transcription";

    private const string EngineKey = "Engine";
    private const string ModelsKey = "Models";
    private const string VocabularyKey = "Vocabulary";
    private const int LongestWord = 60;

    public static TranscriptionSettings Read(SettingsSource source)
    {
        var section = source.SharedSection(SectionName);
        var engine = section.Choice(EngineKey, TranscriptionEngineKind.Embedded);
        var settings = new TranscriptionSettings(
            engine,
            LanguagesOf(section.Section("Languages")),
            ModelsOf(section, source.Get<StorageSettings>()),
            VocabularyOf(section),
            OpenAiSettings.Read(section.Section("OpenAi"), source.Warnings),
            AmazonSettings.Read(section.Section("Amazon"), source, isUsed: engine == TranscriptionEngineKind.AmazonTranscribe));
        if (settings is { Engine: TranscriptionEngineKind.OpenAi, OpenAi: null })
            section.Fault("OpenAi:Url", $"is needed where {SectionName}:{EngineKey} is {nameof(TranscriptionEngineKind.OpenAi)}, as in http://localhost:8080");
        return settings;
    }

    /// <summary>The folder of Whisper models, for commands that read nothing else.</summary>
    public static string ModelsOf(SettingsReader section, StorageSettings storage) => section.Text(ModelsKey) ?? Path.Combine(storage.Path, "models");

    /// <returns>The model that the owner has named for a language, and the key by which they have; <c>null</c>: none.</returns>
    public (string Key, string Model)? ModelFor(string language)
    {
        string[] codes = [language, LanguageCode.WholeOf(language)];
        var key = codes.FirstOrDefault(Languages.ContainsKey)
            ?? Languages.Keys.Order(StringComparer.Ordinal).FirstOrDefault(each => LanguageCode.AreSame(each, language));
        return key is null ? null : (key, Languages[key]);
    }

    /// <summary>The sound with the owner's words behind those that it came with.</summary>
    public SoundToHear WithVocabulary(SoundToHear sound) => Vocabulary.Count == 0 ? sound : sound with { Vocabulary = [.. sound.Vocabulary, .. Vocabulary] };

    private static Dictionary<string, string> LanguagesOf(SettingsReader section)
    {
        var models = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, text) in section.Values())
        {
            if (LanguageCode.KnownOf(key) is not { } language)
                section.Fault(key, "is not the ISO 639-1 code of a language, as en or de are");
            else if (ModelName.Of(text) is { } model)
                models[language] = model;
            else
                section.Fault(key, $"'{text}' must be Moonshine, Whisper, or the name of a file in the models folder that ends in {ModelName.Extension}");
        }

        return models;
    }

    private static IReadOnlyList<string> VocabularyOf(SettingsReader section)
    {
        var words = section.Section(VocabularyKey).Values();
        foreach (var (key, _) in words.Where(word => word.Text.Length > LongestWord))
            section.Fault($"{VocabularyKey}:{key}", $"is longer than {LongestWord} characters: it is to be a word or a few");
        if (words.Count > NameVocabulary.MostNames)
            section.Fault(VocabularyKey, $"has more than {NameVocabulary.MostNames} entries");
        return [.. words.Select(word => word.Text)];
    }
}
