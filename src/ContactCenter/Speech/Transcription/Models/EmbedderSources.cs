using ContactCenter.Foundation.Hosting;

namespace ContactCenter.Speech.Transcription.Models;

/// <summary>Where a model for vectors of sentences comes from, which is two files.</summary>
internal sealed record EmbedderSources(ModelSource Model, ModelSource Tokenizer)
{
    /// <param name="model">A published name, or the address or file of a model.</param>
    /// <param name="tokenizer">The address or file of its tokenizer; <c>null</c>: a published one has its own.</param>
    /// <param name="sha256">Of both files, with a comma between them; <c>null</c>: it was not typed.</param>
    /// <param name="isUnchecked">Whether it was said that nothing is to be checked.</param>
    /// <returns><c>null</c>: it is no model for vectors.</returns>
    /// <exception cref="CommandLineException">It is none of them, or it was not said how it is checked.</exception>
    public static EmbedderSources? Of(string model, string? tokenizer, string? sha256, bool isUnchecked)
    {
        var published = PublishedEmbedder.Named(model);
        if (published is null && tokenizer is null)
            return null;
        if (published is not null && tokenizer is not null)
            throw new CommandLineException($"{published.Name} comes with its tokenizer: leave out '{tokenizer}'.");
        var (ofModel, ofTokenizer) = DigitsOf(sha256, isUnchecked);
        return published is null
            ? new(ModelSource.Of(model, ofModel, isUnchecked, ModelKind.Vectors), ModelSource.Of(tokenizer!, ofTokenizer, isUnchecked, ModelKind.Tokenizer))
            : new(
                new(published.ModelUrl, null, published.ModelFile, ModelSource.DigitsOf(ofModel, isUnchecked)) { Kind = ModelKind.Vectors },
                new(published.TokenizerUrl, null, published.TokenizerFile, ModelSource.DigitsOf(ofTokenizer, isUnchecked)) { Kind = ModelKind.Tokenizer });
    }

    private static (string? Model, string? Tokenizer) DigitsOf(string? sha256, bool isUnchecked) => sha256?.Split(',', StringSplitOptions.TrimEntries) switch
    {
        null when isUnchecked => (null, null),
        [var model, var tokenizer] => (model, tokenizer),
        _ => throw new CommandLineException(
            $"Say what the SHA-256 of both files is, the model's first, as in --{ModelsCommand.Sha256} 60ed5b…,a1b2c3…, or that nothing is checked: "
            + $"--{ModelsCommand.Unchecked}."),
    };
}
