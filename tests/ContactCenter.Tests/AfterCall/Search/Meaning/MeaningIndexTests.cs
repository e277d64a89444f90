using ContactCenter.AfterCall.Search;
using ContactCenter.AfterCall.Search.Meaning;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Vectors;

namespace ContactCenter.Tests.AfterCall.Search.Meaning;

public sealed class MeaningIndexTests
{
    private const string Model = "m";

    private static readonly ByteVector Question = ByteVector.Of([1, 0, 0]);

    [Fact]
    public void The_nearest_come_first_and_places_of_what_has_gone_are_used_again()
    {
        using var index = Index();
        Put(index, Call("far", [0, 1, 0]), Call("near", [1, .1f, 0]), Call("nearer", [1, 0, 0]));
        Near(index).Should().Equal("nearer", "near", "far");

        index.Forget("near");
        Put(index, Call("new", [1, .2f, 0]));

        Near(index).Should().Equal("nearer", "new", "far");
    }

    [Theory]
    [InlineData("Sales", false, new[] { "a" })]
    [InlineData("sales|Support", false, new[] { "a", "b" })]
    [InlineData("Support", true, new[] { "b", "c" })]
    [InlineData("", false, new string[0])]
    public void Only_what_may_be_read_is_compared(string departments, bool withoutDepartment, string[] found)
    {
        using var index = Index();
        Put(index, Call("a", [1, 0, 0], department: "Sales"), Call("b", [1, .1f, 0], department: "Support"), Call("c", [1, .2f, 0]));
        var scope = new DepartmentScope([.. departments.Split('|', StringSplitOptions.RemoveEmptyEntries)], withoutDepartment);

        Near(index, request: Request with { Scope = scope }).Should().Equal(found);
    }

    [Theory]
    [InlineData("de", new[] { "b" })]
    [InlineData("EN", new[] { "a" })]
    [InlineData("d", new string[0])]
    public void A_language_has_its_kinds(string language, string[] found)
    {
        using var index = Index();
        Put(index, Call("a", [1, 0, 0], language: "en"), Call("b", [1, 0, 0], language: "de-CH"), Call("c", [1, 0, 0]));

        Near(index, request: Request with { Language = language }).Should().Equal(found);
    }

    [Fact]
    public void Where_there_is_no_more_room_the_oldest_calls_go_and_older_ones_do_not_come_in()
    {
        using var index = Index(megabytes: 1);
        var calls = Enumerable.Range(1, 10).Select(number => Call($"{number}", new float[1_000], day: number, passages: 200)).ToList();
        Put(index, calls[5], calls[4], calls[6], calls[9], calls[7]);

        index.Calls.Should().Be(5);
        Put(index, calls[8]);
        (index.Has("5"), index.Has("6"), index.Calls).Should().Be((false, true, 5));
        index.Begin("1");
        index.Put(calls[0]).Should().BeFalse();
        (index.Has("1"), index.Has("6")).Should().Be((false, true));
        index.Bytes.Should().BeInRange(1_000_000, 1 << 20);
        index.Since.Should().Be(calls[5].StartedAt);
    }

    [Fact]
    public void What_is_forgotten_while_it_is_read_is_not_brought_back()
    {
        using var index = Index();
        index.Begin("a");
        index.Forget("a");
        index.Put(Call("a", [1, 0, 0]));
        index.Has("a").Should().BeFalse();

        index.Begin("a");
        index.Forget("b");
        index.Put(Call("a", [1, 0, 0]));
        index.Has("a").Should().BeTrue();
    }

    [Fact]
    public void A_vector_of_another_length_or_model_is_none()
    {
        using var index = Index();
        Put(index, Call("a", [1, 0, 0]), Call("b", [1, 0]), Call("c", [1, 0, 0]) with { Model = "other" });

        Near(index).Should().Equal("a");
        index.Nearest(Model, ByteVector.Of([1, 0]), new(Request, null), 10).Should().BeEmpty();
        index.Nearest("unknown", Question, new(Request, null), 10).Should().BeEmpty();
    }

    [Fact]
    public void Of_many_only_those_are_told_that_stand_out()
    {
        using var index = Index();
        var random = new Random(42);
        var others = Enumerable.Range(0, 5_000).Select(number => Call($"other-{number}", [random.NextSingle() - .5f, 1, random.NextSingle()]));
        Put(index, [.. others, Call("near", [1, 0, 0])]);

        Near(index, most: 3_000).Should().HaveCountLessThan(1_000).And.HaveElementAt(0, "near");
        Near(index, most: 1).Should().Equal("near");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(3, 4, 7, 67)]
    [InlineData(0, 64)]
    public void A_row_knows_its_turns(params int[] segments)
    {
        var passage = new IndexedPassage(Source("a", null, null, 1), Speaker.Agent, [.. segments], Question);

        PassageRow.Of(passage, 1).Segments().Should().Equal(segments);
    }

    [Fact]
    public void Turns_that_come_later_than_a_row_can_say_are_left_out() =>
        PassageRow.Of(new(Source("a", null, null, 1), Speaker.Agent, [3, 67, 68], Question), 1).Segments().Should().Equal(3, 67);

    private static SearchRequest Request { get; } = new() { Query = Words.Of("x"), Scope = DepartmentScope.All };

    private static MeaningIndex Index(int megabytes = 16) => new(new(Index: true) { MeaningMegabytes = megabytes });

    private static void Put(MeaningIndex index, params IEnumerable<IndexedPassages> calls)
    {
        foreach (var call in calls)
        {
            index.Begin(call.CallId);
            index.Put(call);
        }
    }

    private static IEnumerable<string> Near(MeaningIndex index, SearchRequest? request = null, int most = 10) =>
        index.Nearest(Model, Question, new(request ?? Request, null), most).Select(passage => passage.Source.CallId);

    private static IndexedPassages Call(
        string id, float[] vector, string? department = null, string? language = null, int day = 1, int passages = 1)
    {
        var passage = new IndexedPassage(Source(id, department, language, day), Speaker.Caller, [0], ByteVector.Of(vector));
        return new(id, Model, [.. Enumerable.Repeat(passage, passages)]);
    }

    private static PassageSource Source(string call, string? department, string? language, int day) =>
        new(call, IndexFile.Noon.AddDays(day), department, "Ann", language);
}
