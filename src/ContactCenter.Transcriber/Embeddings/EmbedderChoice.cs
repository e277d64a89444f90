using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Embeddings;

/// <summary>Whether the model that is there is the one that a request names.</summary>
internal static class EmbedderChoice
{
    /// <summary>The word for the model that is there.</summary>
    private const string Any = "auto";

    /// <param name="model">The one that is there; null: none.</param>
    /// <param name="name">What the request names: its id, or its id without the hash; null: any.</param>
    /// <exception cref="RequestException">There is no model, or another one.</exception>
    public static EngineDescription For(EngineDescription? model, string? name)
    {
        if (model is null)
        {
            throw new RequestException(
                StatusCodes.Status503ServiceUnavailable, "no_model", "There is no model for vectors of sentences: a file of it is missing.");
        }

        var isNamed = name is null or Any
            || string.Equals(model.Id, name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(model.Id[..Math.Max(0, model.Id.LastIndexOf('-'))], name, StringComparison.OrdinalIgnoreCase);
        return isNamed ? model : throw new RequestException(
            StatusCodes.Status404NotFound, "model_not_found", $"There is no model '{name}'; GET /v1/models lists those that are there.", "model");
    }
}
