namespace ContactCenter.Domain.Analysis.Vectors;

/// <summary>
/// Finds the lowest point of a smooth function: each step goes down a slope that is bent by what the last steps have told of the curvature (limited-memory
/// BFGS), and is halved until it goes down far enough.
/// </summary>
internal sealed class Lbfgs
{
    private const int Remembered = 10;
    private const int MostHalvings = 30;

    /// <summary>Of the descent that the slope promises, a step must give so much.</summary>
    private const double LeastDescent = 1e-4;

    /// <summary>Of the square of how much the gradient has changed.</summary>
    private const double LeastCurvature = 1e-10;

    private readonly Func<double[], double[], double> _function;
    private readonly double _flat;
    private readonly LinkedList<(double[] Step, double[] Change, double Curvature)> _steps = [];
    private double[] _gradient;
    private double _value;

    /// <param name="function">Given a point and room for its gradient, which it fills; gives the value there.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="flat">It ends where no number of the gradient is greater.</param>
    public Lbfgs(Func<double[], double[], double> function, double[] start, double flat)
    {
        (_function, _flat, Point, _gradient) = (function, flat, start, new double[start.Length]);
        _value = function(start, _gradient);
    }

    /// <summary>The lowest point that was found so far.</summary>
    public double[] Point { get; private set; }

    /// <returns><c>false</c>: there is none that goes down any more, as far as numbers can tell.</returns>
    public bool Step()
    {
        if (!Array.Exists(_gradient, number => Math.Abs(number) > _flat) || Descend(Point, _gradient, _value) is not { } next)
            return false;
        Remember(Point, _gradient, next.Point, next.Gradient);
        (Point, _gradient, _value) = next;
        return true;
    }

    /// <returns><c>null</c>: no step goes down any more, as far as numbers can tell.</returns>
    private (double[] Point, double[] Gradient, double Value)? Descend(double[] point, double[] gradient, double value)
    {
        var direction = DirectionFrom(gradient);
        var slope = VectorMath.Dot(direction, gradient);
        // The first step knows nothing of the curvature, and must not be longer than 1.
        var size = _steps.Count > 0 ? 1 : Math.Min(1, 1 / Math.Sqrt(-slope));
        for (var halvings = 0; halvings < MostHalvings; halvings++, size /= 2)
        {
            var next = (double[])point.Clone();
            VectorMath.Add(next, size, direction);
            var nextGradient = new double[point.Length];
            var nextValue = _function(next, nextGradient);
            if (nextValue <= value + (LeastDescent * size * slope))
                return (next, nextGradient, nextValue);
        }

        return null;
    }

    /// <summary>The two loops of Nocedal and Wright, algorithm 7.4.</summary>
    private double[] DirectionFrom(double[] gradient)
    {
        var direction = Array.ConvertAll(gradient, number => -number);
        var weights = new Stack<double>();
        for (var node = _steps.Last; node is not null; node = node.Previous)
        {
            weights.Push(VectorMath.Dot(node.Value.Step, direction) / node.Value.Curvature);
            VectorMath.Add(direction, -weights.Peek(), node.Value.Change);
        }

        if (_steps.Last is { Value: var last })
            Scale(direction, last.Curvature / VectorMath.Dot(last.Change, last.Change));
        foreach (var (step, change, curvature) in _steps)
            VectorMath.Add(direction, weights.Pop() - (VectorMath.Dot(change, direction) / curvature), step);
        return direction;
    }

    private void Remember(double[] point, double[] gradient, double[] next, double[] nextGradient)
    {
        var (step, change) = ((double[])next.Clone(), (double[])nextGradient.Clone());
        VectorMath.Add(step, -1, point);
        VectorMath.Add(change, -1, gradient);
        var curvature = VectorMath.Dot(step, change);
        // What is not curved upwards, as it happens at the end of what numbers can tell, would turn the next direction round.
        if (curvature <= LeastCurvature * VectorMath.Dot(change, change))
            return;
        _steps.AddLast((step, change, curvature));
        if (_steps.Count > Remembered)
            _steps.RemoveFirst();
    }

    private static void Scale(double[] vector, double times)
    {
        for (var i = 0; i < vector.Length; i++)
            vector[i] *= times;
    }
}
