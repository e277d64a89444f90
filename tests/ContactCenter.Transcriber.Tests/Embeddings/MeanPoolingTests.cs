using ContactCenter.Transcriber.Embeddings;

namespace ContactCenter.Transcriber.Tests.Embeddings;

public sealed class MeanPoolingTests
{
    [Fact]
    public void A_vector_is_the_mean_of_the_text_s_own_tokens_and_has_the_length_of_one()
    {
        var batch = PaddedBatch.Of([[7], [8, 9]], padding: 1);
        float[] states = [3, 4, 100, 100, 1, 0, 0, 1];

        var vectors = MeanPooling.Of(states, batch, dimension: 2);

        vectors[0].Should().Equal(.6f, .8f);
        vectors[1].Should().OnlyContain(number => Math.Abs(number - Math.Sqrt(.5)) < 1e-6);
    }

    [Fact]
    public void The_shorter_texts_of_a_batch_are_filled_up_and_told_apart()
    {
        var batch = PaddedBatch.Of([[7], [8, 9, 10]], padding: 1);

        (batch.Count, batch.Length).Should().Be((2, 3));
        batch.Ids.Should().Equal(7, 1, 1, 8, 9, 10);
        batch.Mask.Should().Equal(1, 0, 0, 1, 1, 1);
    }
}
