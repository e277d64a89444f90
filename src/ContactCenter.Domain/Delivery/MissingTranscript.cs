namespace ContactCenter.Domain.Delivery;

/// <summary>
/// Why not all recordings of a call are told in words, in one of a few sentences. What an engine or another server has said about it stands in none of them:
/// it may name what lies within the owner's network.
/// </summary>
public static class MissingTranscript
{
    /// <summary>Such as <c>the recording did not come</c>, <c>no model for de</c> or <c>1 of 2 recordings could not be put into words</c>.</summary>
    /// <param name="recordings">How many the call has, 0 and up.</param>
    /// <param name="losses">Of those that are not told in words, why each of them is not.</param>
    /// <param name="language">ISO 639-1, that they were to be heard in; <c>null</c>: unknown.</param>
    /// <returns><c>null</c>: nothing is missing.</returns>
    public static string? Of(int recordings, IReadOnlyCollection<TranscriptLoss> losses, string? language)
    {
        var sentences = losses.GroupBy(loss => loss).OrderBy(group => group.Key)
            .Select(group => Sentence(recordings, group.Count(), group.Key, language)).ToList();
        return sentences.Count == 0 ? null : string.Join("; ", sentences);
    }

    private static string Sentence(int recordings, int lost, TranscriptLoss loss, string? language)
    {
        var several = FormattableString.Invariant($"{lost} of {recordings} recordings");
        if (VerbOf(loss) is { } verb)
            return recordings == 1 ? $"the recording {verb}" : $"{several} {verb}";
        var reason = loss == TranscriptLoss.NoModel ? ReasonOf(language) : MissingReasons.Of(loss);
        return lost == recordings ? reason : $"{several}: {reason}";
    }

    private static string? VerbOf(TranscriptLoss loss) => loss switch
    {
        TranscriptLoss.NotCome => "did not come",
        TranscriptLoss.NotBroughtIn => "could not be brought in",
        TranscriptLoss.NotInWords => "could not be put into words",
        _ => null,
    };

    private static string ReasonOf(string? language) => language is null ? "no model" : $"no model for {language}";
}

/// <summary>Why a recording is not told in words, in the order in which that is told.</summary>
public enum TranscriptLoss
{
    /// <summary>It was expected and did not come.</summary>
    NotCome,

    /// <summary>It came and could not be had or read.</summary>
    NotBroughtIn,

    /// <summary>It is here and could not be put into words.</summary>
    NotInWords,

    /// <summary>It is here, and nothing hears its language, yet.</summary>
    NoModel,

    /// <summary>It was not to be put into words.</summary>
    SwitchedOff,

    /// <summary>Its words or its sound have become too old.</summary>
    KeptNoLonger,

    /// <summary>It is of a department that the target is not told of.</summary>
    OtherDepartment,
}
