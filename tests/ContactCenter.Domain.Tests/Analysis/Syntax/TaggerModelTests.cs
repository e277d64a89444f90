using ContactCenter.Domain.Analysis.Syntax;

namespace ContactCenter.Domain.Tests.Analysis.Syntax;

public sealed class TaggerModelTests
{
    [Fact]
    public void What_was_learned_is_known_as_written_and_as_heard()
    {
        foreach (var sentence in SmallModel.Sentences.Concat(SmallModel.Sentences.Select(sentence => sentence.Spoken())))
            SmallModel.Tagger.Tag(sentence.Words).Select(guess => guess.Tag).Should().Equal(sentence.Tags);
    }

    [Fact]
    public void The_same_sentences_make_the_same_model() =>
        TaggerTrainer.Train(SmallModel.Sentences, SmallModel.Sentences, new TrainingPlan(Rounds: 10, LeastWeight: .05)).ToBytes()
            .Should().Equal(SmallModel.Model.ToBytes());

    [Fact]
    public void A_model_that_was_written_and_read_says_the_same()
    {
        var bytes = SmallModel.Model.ToBytes();

        var read = TaggerModel.Read(bytes);

        read.ToBytes().Should().Equal(bytes);
        new Tagger(read).Tag(["the", "new", "bill", "works"]).Should().Equal(SmallModel.Tagger.Tag(["the", "new", "bill", "works"]));
    }

    [Fact]
    public void A_model_with_any_byte_changed_is_refused()
    {
        var bytes = SmallModel.Model.ToBytes();
        for (var at = 0; at < bytes.Length; at++)
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 0x10;
            FluentActions.Invoking(() => TaggerModel.Read(damaged)).Should().Throw<TaggerModelException>($"byte {at} was changed");
        }
    }

    [Fact]
    public void A_model_that_is_cut_or_goes_on_is_refused()
    {
        var bytes = SmallModel.Model.ToBytes();

        FluentActions.Invoking(() => TaggerModel.Read(bytes.AsSpan(0, bytes.Length - 1))).Should().Throw<TaggerModelException>();
        FluentActions.Invoking(() => TaggerModel.Read([.. bytes, 0])).Should().Throw<TaggerModelException>();
        FluentActions.Invoking(() => TaggerModel.Read([])).Should().Throw<TaggerModelException>().WithMessage("*no model*");
    }

    [Fact]
    public void A_model_of_another_version_says_which()
    {
        var bytes = SmallModel.Model.ToBytes();
        bytes[8] = 9;

        FluentActions.Invoking(() => TaggerModel.Read(bytes)).Should().Throw<TaggerModelException>().WithMessage("*version 9*");
    }
}
