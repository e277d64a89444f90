using ContactCenter.Domain.Analysis.Syntax;

namespace ContactCenter.Benchmarks.Words;

/// <summary>How often the tagger is right.</summary>
/// <param name="Words">All.</param>
/// <param name="Right">Those with the right tag.</param>
/// <param name="Sureness">The mean of the scores it gave, 0 to 1: as high as the share of the right ones, if they are honest.</param>
internal sealed record TaggerScore(int Words, int Right, double Sureness)
{
    public double Share => (double)Right / Words;

    public static TaggerScore Of(Tagger tagger, IEnumerable<TrainingSentence> sentences)
    {
        var (words, right, sureness) = (0, 0, 0.0);
        foreach (var sentence in sentences)
        {
            var guesses = tagger.Tag(sentence.Words);
            words += guesses.Length;
            right += guesses.Zip(sentence.Tags).Count(pair => pair.First.Tag == pair.Second);
            sureness += guesses.Sum(guess => guess.Score);
        }

        return new(words, right, sureness / words);
    }
}
