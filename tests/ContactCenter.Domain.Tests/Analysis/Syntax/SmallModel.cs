using ContactCenter.Domain.Analysis.Syntax;

namespace ContactCenter.Domain.Tests.Analysis.Syntax;

/// <summary>A tagger that has learned a handful of sentences.</summary>
internal static class SmallModel
{
    public static readonly IReadOnlyList<TrainingSentence> Sentences =
    [
        Sentence("the/DET old/ADJ router/NOUN broke/VERB ./PUNCT"),
        Sentence("the/DET new/ADJ card/NOUN works/VERB ./PUNCT"),
        Sentence("I/PRON paid/VERB the/DET old/ADJ bill/NOUN ./PUNCT"),
        Sentence("Anna/PROPN paid/VERB it/PRON ./PUNCT"),
        Sentence("we/PRON have/VERB a/DET new/ADJ router/NOUN ./PUNCT"),
    ];

    public static TaggerModel Model { get; } = TaggerTrainer.Train(Sentences, Sentences, new TrainingPlan(Rounds: 10, LeastWeight: .05));

    public static Tagger Tagger { get; } = new(Model);

    private static TrainingSentence Sentence(string text)
    {
        var words = text.Split(' ').Select(word => word.Split('/')).ToList();
        return new([.. words.Select(word => word[0])], [.. words.Select(word => word[1])]);
    }
}
