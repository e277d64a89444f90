using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Analysis.Vocabulary;
using ContactCenter.Speech.Transcription;

namespace ContactCenter.AfterCall.Pipeline;

/// <summary>The names and products that may be spoken in a recording: those of its department, and then those of all.</summary>
internal sealed class SpokenNames(PlanSource plans, TranscriptionSettings transcription)
{
    /// <summary>A department's own; none where the plan does not have it, or the recording belongs to none.</summary>
    public IReadOnlyList<string> Of(string? department) =>
        department is not null && plans.Current.Departments.TryGetValue(department, out var model) ? model.Vocabulary : [];

    /// <summary>Puts them in the place of what an engine has written for them.</summary>
    public NameCorrector CorrectorOf(string? department)
    {
        var names = Of(department).Concat(transcription.Vocabulary).Where(name => NameVocabulary.FaultOf(name) is null);
        return new(new NameVocabulary(names.Take(NameVocabulary.MostNames)));
    }
}
