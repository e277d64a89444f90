using System.Collections.Immutable;

namespace ContactCenter.AfterCall.Recordings.Sources;

/// <summary>The recording systems that the operator has named.</summary>
internal sealed record RecordingSources(ImmutableArray<RecordingSource> All)
{
    /// <summary>The source of webhooks that name none.</summary>
    public const string Default = "Default";

    /// <returns><c>null</c>: there is none of that name.</returns>
    public RecordingSource? Find(string name) => All.FirstOrDefault(source => string.Equals(source.Name, name, StringComparison.OrdinalIgnoreCase));
}
