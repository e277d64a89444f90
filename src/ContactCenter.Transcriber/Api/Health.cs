using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>How the program is.</summary>
/// <param name="Status"><c>ok</c>; <c>no_model</c>: it answers, and can hear nothing.</param>
/// <param name="Models">The ids of the models for speech that are there.</param>
/// <param name="Speech">Whether it finds speech in a sound, which needs none of these models.</param>
/// <param name="Embeddings">Whether it makes vectors of sentences.</param>
internal sealed record Health(string Status, IReadOnlyList<string> Models, bool Speech, bool Embeddings)
{
    private const string Ok = "ok";
    private const string NoModel = "no_model";

    /// <summary>As it is now.</summary>
    public static Health Of(IEngineCatalog catalog, bool hasEmbedder)
    {
        string[] models = [.. catalog.Engines.Select(engine => engine.Description.Id)];
        return new Health(models is [] || !catalog.HasSpeech ? NoModel : Ok, models, catalog.HasSpeech, hasEmbedder);
    }
}
