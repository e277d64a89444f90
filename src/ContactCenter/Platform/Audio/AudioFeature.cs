using ContactCenter.Api;
using ContactCenter.Foundation.Settings;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Platform.Audio;

/// <summary>Prompts and hold music: those that come with the program, and those that people upload.</summary>
internal static class AudioFeature
{
    private const string Hash = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    public static void AddAudio(this IServiceCollection services)
    {
        services.AddSettings(AudioLibrary.Read);
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<AudioStore>(provider, FilesOf(provider)));
        services.AddApiPart(
            new()
            {
                Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [AudioFileEndpoints.Tag] = "Prompts and music that people upload." },
                Examples = new Dictionary<Type, string>
                {
                    [typeof(AudioResource)] = $$"""
                        {"id":"{{Hash}}","name":"Welcome.mp3","path":"/audio/{{Hash}}.mp3","type":"mp3","size":48044,"durationSeconds":12.008,
                        "by":"ada","at":"2026-01-05T10:00:00Z","usedBy":["version 3","the draft"]}
                        """,
                    [typeof(AudioUpload)] = """{"file":"(the bytes)"}""",
                },
            },
            AudioJson.Default);
    }

    private static IReadOnlyList<AudioFile> FilesOf(IServiceProvider provider) =>
        provider.FindLive() is { } live ? AudioRows.Read(live) : [];
}
