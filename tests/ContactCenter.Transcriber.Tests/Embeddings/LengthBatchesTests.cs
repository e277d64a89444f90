using ContactCenter.Transcriber.Embeddings;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Transcriber.Tests.Embeddings;

public sealed class LengthBatchesTests
{
    [Fact]
    public void Texts_of_nearly_the_same_length_are_put_together() =>
        LengthBatches.Of([5, 1_000, 3, 500, 4, 501]).Select(batch => string.Join(' ', batch)).Should().Equal("2 4 0", "3 5", "1");

    [Fact]
    public void Each_text_comes_once_in_batches_that_are_soon_done() => Prop.ForAll(Gen.Choose(2, 512).ListOf().ToArbitrary(), lengths =>
    {
        var batches = LengthBatches.Of([.. lengths]).ToList();
        return batches.SelectMany(batch => batch).Order().SequenceEqual(Enumerable.Range(0, lengths.Count))
            && batches.All(batch => batch.Length is >= 1 and <= LengthBatches.MostTexts)
            && batches.All(batch => batch.Length == 1 || batch.Length * batch.Max(text => lengths[text]) <= LengthBatches.MostTokens)
            && batches.Zip(batches.Skip(1)).All(pair => pair.First.Max(text => lengths[text]) <= pair.Second.Min(text => lengths[text]));
    }).QuickCheckThrowOnFailure();
}
