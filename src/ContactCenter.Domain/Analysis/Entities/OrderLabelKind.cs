namespace ContactCenter.Domain.Analysis.Entities;

internal enum OrderLabelKind
{
    /// <summary>Such as <c>order number</c>: a number follows, or is asked for.</summary>
    Number,

    /// <summary>Such as <c>order</c>, behind which a number stands only sometimes.</summary>
    Thing,
}
