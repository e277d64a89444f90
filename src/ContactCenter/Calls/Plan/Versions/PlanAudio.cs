using System.Globalization;
using ContactCenter.Platform.Audio;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>Which versions of the plan name a sound that was uploaded: all of them can be put in force again.</summary>
internal sealed class PlanAudio(PlanStore store) : IAudioUses
{
    public IReadOnlyList<string> Of(AudioFile file)
    {
        var state = store.State;
        var versions = state.All.Append(state.Settings).DistinctBy(version => (version.Number, version.Hash))
            .Where(version => version.Json.Contains(file.Hash, StringComparison.Ordinal))
            .Select(version => version.Number == 0 ? "the settings" : string.Create(CultureInfo.InvariantCulture, $"version {version.Number}"))
            .Distinct(StringComparer.Ordinal);
        var isInDraft = state.Draft is { } draft
            && draft.Changes.Values.Any(change => change.After?.Contains(file.Hash, StringComparison.Ordinal) == true);
        return isInDraft ? [.. versions, "the draft"] : [.. versions];
    }
}
