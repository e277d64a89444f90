using ContactCenter.Domain.Analysis.Numbers;

namespace ContactCenter.Domain.Analysis.Vocabulary;

/// <summary>One of the owner's names.</summary>
/// <param name="Text">As it is to be written.</param>
/// <param name="Spoken">Its words, folded, with blanks between them.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="Form">As it is compared.</param>
/// <param name="HasNumber">A word of it is a number, as in "Capital One".</param>
internal sealed record VocabularyName(string Text, string Spoken, int Words, SpokenForm Form, bool HasNumber)
{
    public static VocabularyName Of(string text)
    {
        var words = SpeechWords.In(text);
        return new(text, SpeechWords.Joined(words), words.Length, SpokenForm.Of(words), words.Any(word => word.IsNumber(EnglishNumbers.Words)));
    }
}
