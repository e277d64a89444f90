using ContactCenter.Transcriber.Tests.Support;
using ContactCenter.Transcriber.VoiceActivity;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Transcriber.Tests.VoiceActivity;

public sealed class SpeechSplitterTests
{
    [Fact]
    public void However_a_sound_comes_its_pieces_are_the_same() => Prop.ForAll(
        Gen.Choose(1, 30_000).ListOf().Where(sizes => sizes.Count > 0).ToArbitrary(),
        sizes =>
        {
            var sound = WavBytes.Samples((1.2, 0), (2.5, .5f), (2, 0), (18, .4f), (.3, 0), (1, .2f), (3.01, 0));
            var whole = Split(sound, [sound.Length]);

            var pieces = Split(sound, sizes);
            pieces.Select(piece => piece.Start).Should().Equal(whole.Select(piece => piece.Start));
            pieces.Zip(whole).All(pair => pair.First.Samples.SequenceEqual(pair.Second.Samples)).Should().BeTrue();
            whole.Should().HaveCountGreaterThan(2);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_piece_has_the_samples_of_its_place()
    {
        var sound = WavBytes.Samples((1.2, 0), (2.5, .5f), (2, 0), (4, .4f), (1, 0));

        var pieces = Split(sound, [1_000]);

        pieces.Should().HaveCount(2);
        foreach (var piece in pieces)
            piece.Samples.SequenceEqual(sound.Skip((int)piece.Start).Take(piece.Samples.Length)).Should().BeTrue();
    }

    [Fact]
    public void Once_it_is_known_that_longer_pieces_are_liked_they_become_longer()
    {
        using var stream = new FakeSpeech().Open();
        var splitter = new SpeechSplitter(stream, SpeechSettings.Default);
        var sound = WavBytes.Samples((2, .5f), (3, 0), (2, .5f), (3, 0), (2, .5f), (3, 0));

        splitter.Add(sound).Should().HaveCount(3);
        splitter.Use(SpeechSettings.Long);
        splitter.Add(sound).Should().BeEmpty();

        splitter.Complete().Should().ContainSingle().Which.Samples.Length.Should().BeGreaterThan(10 * 16_000);
    }

    [Fact]
    public void Silence_and_nothing_have_no_pieces()
    {
        Split(new float[100_000], [777]).Should().BeEmpty();
        Split([], [1]).Should().BeEmpty();
    }

    private static List<SpeechPiece> Split(float[] sound, List<int> sizes)
    {
        using var stream = new FakeSpeech().Open();
        var splitter = new SpeechSplitter(stream, SpeechSettings.Default);
        var pieces = new List<SpeechPiece>();
        for (var (at, i) = (0, 0); at < sound.Length; i++)
        {
            var size = Math.Min(sizes[i % sizes.Count], sound.Length - at);
            pieces.AddRange(splitter.Add(sound.AsSpan(at, size)));
            at += size;
        }

        pieces.AddRange(splitter.Complete());
        splitter.Samples.Should().Be(sound.Length);
        return pieces;
    }
}
