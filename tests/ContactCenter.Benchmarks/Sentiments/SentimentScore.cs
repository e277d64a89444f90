using ContactCenter.Benchmarks.Reports;
using ContactCenter.Domain.Analysis.Sentiment;

namespace ContactCenter.Benchmarks.Sentiments;

/// <summary>How often lines were understood as they are meant.</summary>
/// <param name="Accuracy">The share of those that were, 0 to 1.</param>
/// <param name="F1">The mean of the three labels' F1, 0 to 1.</param>
internal sealed record SentimentScore(double Accuracy, double F1)
{
    private static readonly SentimentLabel[] Labels = [SentimentLabel.Positive, SentimentLabel.Negative, SentimentLabel.Neutral];

    /// <param name="texts">With what they mean.</param>
    /// <param name="likely">What was found, each in its place.</param>
    public static SentimentScore Of(IReadOnlyList<SentimentText> texts, IEnumerable<SentimentProbabilities> likely)
    {
        var found = texts.Zip(likely, (text, each) => (Meant: text.Label, Found: TurnSentiment.Of(0, each).Label)).ToList();
        return new(found.Average(each => each.Meant == each.Found ? 1.0 : 0), Labels.Average(F1Of));

        double F1Of(SentimentLabel label)
        {
            var (meant, said) = (found.Count(each => each.Meant == label), found.Count(each => each.Found == label));
            return meant + said == 0 ? 0 : 2.0 * found.Count(each => each.Meant == label && each.Found == label) / (meant + said);
        }
    }

    public override string ToString() => $"{Figures.Text(Accuracy * 100, 1)} %, {Figures.Text(F1, 3)}";
}
