using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Vocabulary;

/// <summary>
/// Puts the owner's names in the place of words that sound and are spelled nearly like them, for engines that cannot be told the names before. What the
/// engine had heard is kept beside each. To correct a corrected transcript changes nothing. Pure, and may be used from many threads.
/// </summary>
/// <param name="vocabulary">The owner's names.</param>
public sealed class NameCorrector(NameVocabulary vocabulary)
{
    /// <param name="transcript">Any texts and times.</param>
    public TranscriptText Correct(TranscriptText transcript)
    {
        if (vocabulary.Entries.IsEmpty)
            return transcript;
        return transcript with { Segments = [.. transcript.Segments.Select(segment => Correct(segment, transcript.LanguageOf(segment)))] };
    }

    private TranscriptSegment Correct(TranscriptSegment segment, string? language)
    {
        var words = new SegmentWords(segment, language);
        var matches = NameFinder.In(words, vocabulary);
        return matches.IsEmpty ? segment : SegmentCorrection.Of(segment, [.. matches.Select(match => Place(words, match))]);
    }

    private static (int Begin, int End, string Name) Place(SegmentWords words, NameMatch match) =>
        (words.All[match.First].Begin, words.All[match.First + match.Count - 1].End, match.Name.Text);
}
