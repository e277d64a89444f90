using ContactCenter.Foundation.Storage;
using Dapper;

namespace ContactCenter.Platform.Audio;

/// <summary>The table <c>audio_files</c>.</summary>
internal static class AudioRows
{
    private const string Wav = "wav";
    private const string Mp3 = "mp3";

    public static IReadOnlyList<AudioFile> Read(DatabaseFile database)
    {
        using var connection = database.OpenReader();
        return [.. connection.Query<Row>("SELECT hash, name, kind, size, duration, who, at FROM audio_files").Select(row => row.ToFile())];
    }

    public static void Insert(RowWriter rows, AudioFile file) =>
        rows.Statement("INSERT INTO audio_files (hash, name, kind, size, duration, who, at) VALUES (?, ?, ?, ?, ?, ?, ?)")
            .With(file.Hash).With(file.Name).With(file.Kind == SoundKind.Wav ? Wav : Mp3).With(file.Size).With(file.Duration?.Ticks)
            .With(file.By).With(file.At).Run();

    public static void Delete(RowWriter rows, AudioFile file) => rows.Statement("DELETE FROM audio_files WHERE hash = ?").With(file.Hash).Run();

    private sealed record Row(string Hash, string Name, string Kind, long Size, long? Duration, string Who, long At)
    {
        public AudioFile ToFile() => new(
            Hash,
            Name,
            Kind == Wav ? SoundKind.Wav : SoundKind.Mp3,
            Size,
            Duration is { } ticks ? new TimeSpan(ticks) : null,
            Who,
            new DateTimeOffset(At, TimeSpan.Zero));
    }
}
