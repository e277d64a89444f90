using System.Text.Json;
using System.Text.Json.Serialization;
using ContactCenter.Api;

namespace ContactCenter.Platform.Audio;

/// <summary>A sound that somebody has uploaded.</summary>
/// <param name="Id">SHA-256 of its bytes in hex.</param>
/// <param name="Path">What a prompt or hold music of the plan is to name it; below the server's address it is to be heard.</param>
/// <param name="Type"><c>mp3</c> or <c>wav</c>, judged by what is in it.</param>
/// <param name="Size">Bytes.</param>
/// <param name="DurationSeconds"><c>null</c>: it does not tell.</param>
/// <param name="By">Who uploaded it first.</param>
/// <param name="UsedBy">What of the plan names it, such as <c>version 3</c>; empty: it can be removed.</param>
internal sealed record AudioResource(
    string Id, string Name, string Path, string Type, long Size, double? DurationSeconds, string By, DateTimeOffset At, IReadOnlyList<string> UsedBy)
{
    public static AudioResource Of(AudioFile file, IAudioUses uses)
    {
        double? seconds = file.Duration is { } time ? Math.Round(time.TotalSeconds, 3) : null;
        return new(file.Hash, file.Name, file.Path, file.Word, file.Size, seconds, file.By, file.At, uses.Of(file));
    }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AudioResource))]
[JsonSerializable(typeof(AudioUpload))]
[JsonSerializable(typeof(ListResource<AudioResource>))]
internal sealed partial class AudioJson : JsonSerializerContext;
