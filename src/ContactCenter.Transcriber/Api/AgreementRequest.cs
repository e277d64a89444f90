using ContactCenter.Domain.Analysis.Topics;
using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>Checks a request to hold labels of topics against the other examples.</summary>
internal static class AgreementRequest
{
    /// <exception cref="RequestException">It cannot be carried out as asked.</exception>
    public static LabelledTopics Check(AgreementBody body)
    {
        var vectors = PackedVectors.Check(body.Vectors);
        if (body.Topics?.Count != vectors.Length)
            throw RequestException.OfField("topics", "topics has the topic of each vector, or null.");
        if (body.Languages?.Count != vectors.Length)
            throw RequestException.OfField("languages", "languages has the language of each vector, or null.");
        if (body.Typed is not { } typed || typed < 0 || typed > vectors.Length)
            throw RequestException.OfField("typed", "typed is how many of the vectors, from the first on, are no labels.");
        if (body.Least is not { } least || least is not (>= -1 and <= 1))
            throw RequestException.OfField("least", "least is a cosine from -1 to 1.");
        if (body.Centred is not { } isCentred)
            throw RequestException.OfField("centred", "centred is true or false.");
        List<TopicVector> examples = [.. vectors.Select((vector, at) => new TopicVector(body.Topics[at], body.Languages[at], vector))];
        return new(new TopicGate(least, isCentred), examples[..typed], examples[typed..]);
    }
}
