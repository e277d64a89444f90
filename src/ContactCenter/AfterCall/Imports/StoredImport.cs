using System.Text.Json.Serialization;

namespace ContactCenter.AfterCall.Imports;

/// <summary>A back-fill on disk. The names never change their meaning.</summary>
internal sealed class StoredImport
{
    public required string Source { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public string? Folder { get; init; }

    public bool IsTyped { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    public required string State { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public int Found { get; init; }

    public int Done { get; init; }

    public int Failed { get; init; }

    public bool IsCounted { get; init; }

    public bool IsRead { get; init; }

    public string? Position { get; init; }

    public PendingRecording[]? Pending { get; init; }

    public string? LastError { get; init; }

    public ImportFailure[]? Failures { get; init; }

    public long Work { get; init; }

    public static StoredImport Of(Import import) => new()
    {
        Source = import.Source,
        By = import.By,
        StartedAt = import.StartedAt,
        Folder = import.Folder,
        IsTyped = import.IsTyped,
        From = import.From,
        To = import.To,
        State = ImportWords.Of(import.State),
        EndedAt = import.EndedAt,
        Found = import.Found,
        Done = import.Done,
        Failed = import.Failed,
        IsCounted = import.IsCounted,
        IsRead = import.IsRead,
        Position = import.Position,
        Pending = import.Pending.IsEmpty ? null : [.. import.Pending],
        LastError = import.LastError,
        Failures = import.Failures.IsEmpty ? null : [.. import.Failures],
        Work = import.Work,
    };

    /// <param name="number">Its id.</param>
    /// <param name="state">What <see cref="State"/> means.</param>
    public Import ToImport(long number, ImportState state) => new(number, Source, By, StartedAt)
    {
        Folder = Folder,
        IsTyped = IsTyped,
        From = From,
        To = To,
        State = state,
        EndedAt = EndedAt,
        Found = Found,
        Done = Done,
        Failed = Failed,
        IsCounted = IsCounted,
        IsRead = IsRead,
        Position = Position,
        Pending = [.. Pending ?? []],
        LastError = LastError,
        Failures = [.. Failures ?? []],
        Work = Work,
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(StoredImport))]
internal sealed partial class StoredImportJson : JsonSerializerContext;
