namespace ContactCenter.Domain.Delivery;

/// <summary>
/// Why not all recordings of a call are told in words, in one of a few sentences. What an engine or another server has said about it stands in none of them:
/// it may name what lies within the owner's network.
/// </summary>
public static class MissingTranscript
{
    /// <summary>Such as <c>the recording did not come</c> or <c>1 of 2 recordings could not be put into words</c>.</summary>
    /// <param name="recordings">How many the call has, 0 and up.</param>
    /// <param name="notCome">Of these, how many were expected and did not come.</param>
    /// <param name="notBroughtIn">Of these, how many came and could not be had or read.</param>
    /// <param name="notInWords">Of these, how many are here and could not be put into words.</param>
    /// <returns><c>null</c>: nothing is missing.</returns>
    public static string? Of(int recordings, int notCome, int notBroughtIn, int notInWords)
    {
        (int Count, string What)[] losses =
            [(notCome, "did not come"), (notBroughtIn, "could not be brought in"), (notInWords, "could not be put into words")];
        var sentences = losses.Where(loss => loss.Count > 0).Select(loss => Sentence(recordings, loss.Count, loss.What)).ToList();
        return sentences.Count == 0 ? null : string.Join("; ", sentences);
    }

    private static string Sentence(int recordings, int lost, string what) =>
        recordings == 1 ? $"the recording {what}" : FormattableString.Invariant($"{lost} of {recordings} recordings {what}");
}
