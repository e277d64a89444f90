using ContactCenter.Domain.Analysis.Vectors;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Vectors;

public sealed class VectorGroupsTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300);

    private static Gen<(float[][] Vectors, double Least)> Any =>
        from vectors in (from numbers in Gen.Choose(-9, 9).ArrayOf(3) select Array.ConvertAll(numbers, number => number + .25f)).ListOf()
        from least in Gen.Choose(-10, 10)
        select (vectors.ToArray(), least / 10.0);

    [Fact]
    public void What_points_in_one_direction_is_a_group_and_the_largest_is_first()
    {
        float[][] vectors = [[0, 1], [1, 0], [.9f, .1f], [.1f, .9f], [1, .05f], [-1, -1]];

        VectorGroups.Of(vectors, .8).Select(group => string.Join(' ', group)).Should().Equal("1 2 4", "0 3", "5");
    }

    [Fact]
    public void Of_none_there_are_no_groups() => VectorGroups.Of([], .5).Should().BeEmpty();

    [Fact]
    public void Each_vector_is_in_one_group() => Prop.ForAll(Any.ToArbitrary(), any =>
        VectorGroups.Of(any.Vectors, any.Least).SelectMany(group => group).Order().SequenceEqual(Enumerable.Range(0, any.Vectors.Length))).Check(Many);

    [Fact]
    public void No_two_groups_are_near_enough_to_be_one() => Prop.ForAll(Any.ToArbitrary(), any =>
    {
        var groups = VectorGroups.Of(any.Vectors, any.Least);
        return groups.Index().All(one => groups.Skip(one.Index + 1).All(other => MeanOf(any.Vectors, one.Item, other) < any.Least + 1e-9));
    }).Check(Many);

    [Fact]
    public void With_a_higher_bound_groups_only_fall_apart() => Prop.ForAll(Any.ToArbitrary(), any =>
    {
        var groups = VectorGroups.Of(any.Vectors, any.Least);
        return VectorGroups.Of(any.Vectors, any.Least + .2).All(small => groups.Count(large => small.All(at => large.Contains(at))) == 1);
    }).Check(Many);

    [Fact]
    public void The_same_vectors_always_are_the_same_groups() => Prop.ForAll(Any.ToArbitrary(), any =>
        VectorGroups.Of(any.Vectors, any.Least).Select(group => string.Join(' ', group))
            .SequenceEqual(VectorGroups.Of(any.Vectors, any.Least).Select(group => string.Join(' ', group)), StringComparer.Ordinal)).Check(Many);

    [Fact]
    public void How_long_vectors_are_decides_nothing() => Prop.ForAll(Any.ToArbitrary(), any =>
        VectorGroups.Of(any.Vectors, any.Least).Select(group => group.Length)
            .SequenceEqual(VectorGroups.Of([.. any.Vectors.Select(vector => Array.ConvertAll(vector, number => number * 4))], any.Least)
                .Select(group => group.Length))).Check(Many);

    private static double MeanOf(float[][] vectors, IEnumerable<int> one, IReadOnlyCollection<int> other) =>
        one.Average(first => other.Average(second => VectorMath.Cosine(vectors[first], vectors[second])));
}
