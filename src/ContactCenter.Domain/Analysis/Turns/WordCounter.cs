using ContactCenter.Domain.Analysis.Vocabulary;

namespace ContactCenter.Domain.Analysis.Turns;

/// <summary>Counts words: where a script puts no spaces between them, two characters are one.</summary>
internal static class WordCounter
{
    public static int Count(string text) => SpeechWords.In(text).Where(word => !word.IsInBrackets).Sum(word => CountOf(text[word.Begin..word.End]));

    private static int CountOf(string word)
    {
        var spaceless = word.EnumerateRunes().Count(SpokenWords.IsWithoutSpaces);
        return spaceless == 0 ? 1 : (spaceless + 1) / 2;
    }
}
