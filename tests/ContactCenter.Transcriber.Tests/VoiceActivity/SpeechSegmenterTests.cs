using ContactCenter.Transcriber.VoiceActivity;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Transcriber.Tests.VoiceActivity;

public sealed class SpeechSegmenterTests
{
    private const int Window = SpeechSegmenter.Window;
    private static readonly SpeechSettings Settings = SpeechSettings.Default;

    /// <summary>Stretches of silence, speech and what is neither, of up to half a minute, as windows' probabilities.</summary>
    private static Gen<float[]> AnySound =>
        (from level in Gen.Elements(.02f, .25f, .34f, .36f, .95f)
         from windows in Gen.Frequency((8, Gen.Choose(1, 60)), (1, Gen.Choose(60, 900)))
         select Enumerable.Repeat(level, windows)).ListOf().Select(stretches => stretches.SelectMany(level => level).ToArray());

    [Fact]
    public void Pieces_are_in_order_and_disjoint_and_none_is_too_long() => ForAll((probabilities, pieces) =>
    {
        pieces.Should().NotContain(piece => piece.Length <= 0 || piece.Length > Settings.Longest);
        pieces.Zip(pieces.Skip(1)).Should().NotContain(pair => pair.First.End > pair.Second.Start);
        pieces.Should().NotContain(piece => piece.Start < 0 || piece.End > probabilities.Length * (long)Window);
    });

    [Fact]
    public void All_speech_that_is_long_enough_lies_in_a_piece() => ForAll((probabilities, pieces) =>
    {
        foreach (var (start, end) in SpeechOf(probabilities).Where(speech => (speech.End - speech.Start) * Window >= Settings.Shortest))
        {
            Enumerable.Range(start, end - start)
                .Where(window => !pieces.Exists(piece => piece.Start <= window * (long)Window && piece.End >= (window + 1) * (long)Window))
                .Should().BeEmpty();
        }
    });

    [Fact]
    public void Where_nothing_reaches_the_threshold_there_is_no_piece() => ForAll((probabilities, pieces) =>
    {
        if (probabilities.All(probability => probability < Settings.Threshold))
            pieces.Should().BeEmpty();
    });

    [Fact]
    public void What_may_still_be_needed_never_falls_and_is_never_long_ago() => Prop.ForAll(AnySound.ToArbitrary(), probabilities =>
    {
        var segmenter = new SpeechSegmenter(Settings);
        var needed = 0L;
        for (var i = 0; i < probabilities.Length; i++)
        {
            segmenter.Add(probabilities[i]);
            while (segmenter.TryTake(out var piece))
                piece.Start.Should().BeGreaterThanOrEqualTo(needed);
            segmenter.Needed.Should().BeGreaterThanOrEqualTo(needed);
            needed = segmenter.Needed;
            (((i + 1) * (long)Window) - needed).Should().BeLessThanOrEqualTo(Settings.Longest + Settings.Join + Settings.Pad + Window);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Neighbours_become_one_piece_and_a_pause_parts_them()
    {
        Pieces(Stretch(.02f, 40), Stretch(.9f, 40), Stretch(.02f, 25), Stretch(.9f, 40), Stretch(.02f, 60), Stretch(.9f, 40), Stretch(.02f, 40)).Should().Equal(
            new SampleSpan((40 * Window) - Settings.Pad, (145 * Window) + Settings.Pad),
            new SampleSpan((205 * Window) - Settings.Pad, (245 * Window) + Settings.Pad));
    }

    [Fact]
    public void A_click_is_no_speech() => Pieces(Stretch(.02f, 40), Stretch(.9f, 5), Stretch(.02f, 40)).Should().BeEmpty();

    [Fact]
    public void Speech_without_a_pause_is_cut_where_it_is_quietest()
    {
        var pieces = Pieces(Stretch(.9f, 400), Stretch(.4f, 1), Stretch(.9f, 300));

        pieces.Should().HaveCount(2);
        pieces[0].Should().Be(new SampleSpan(0, 400 * Window));
        pieces[1].Should().Be(new SampleSpan(400 * Window, 701 * Window));
    }

    [Fact]
    public void The_last_piece_ends_with_the_sound()
    {
        var segmenter = new SpeechSegmenter(Settings);
        for (var i = 0; i < 20; i++)
            segmenter.Add(.9f);
        segmenter.Complete((20 * Window) - 100);

        segmenter.TryTake(out var piece).Should().BeTrue();
        piece.Should().Be(new SampleSpan(0, (20 * Window) - 100));
        segmenter.TryTake(out _).Should().BeFalse();
    }

    private static IEnumerable<float> Stretch(float probability, int windows) => Enumerable.Repeat(probability, windows);

    private static List<SampleSpan> Pieces(params IEnumerable<float>[] stretches) => Pieces([.. stretches.SelectMany(stretch => stretch)]);

    private static List<SampleSpan> Pieces(float[] probabilities)
    {
        var segmenter = new SpeechSegmenter(Settings);
        foreach (var probability in probabilities)
            segmenter.Add(probability);
        segmenter.Complete(probabilities.Length * (long)Window);
        var pieces = new List<SampleSpan>();
        while (segmenter.TryTake(out var piece))
            pieces.Add(piece);
        return pieces;
    }

    private static void ForAll(Action<float[], List<SampleSpan>> check) =>
        Prop.ForAll(AnySound.ToArbitrary(), probabilities => check(probabilities, Pieces(probabilities))).QuickCheckThrowOnFailure();

    /// <summary>Runs of windows at or above the threshold.</summary>
    private static IEnumerable<(int Start, int End)> SpeechOf(float[] probabilities)
    {
        for (var i = 0; i < probabilities.Length; i++)
        {
            var start = i;
            while (i < probabilities.Length && probabilities[i] >= Settings.Threshold)
                i++;
            if (i > start)
                yield return (start, i);
        }
    }
}
