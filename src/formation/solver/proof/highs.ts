import packaged, { type Model } from "highs"
import type { LinearProgram, OpenLinearProgram } from "./linear.ts"

/** Its types are those of the CommonJS build, one level deeper than the module that Node loads. */
const loadHighs = "default" in packaged ? packaged.default : packaged

/** HiGHS (Huangfu & Hall 2018) as a linear programme; compiled to WebAssembly, one thread. */
export async function loadLinearSolver(): Promise<OpenLinearProgram> {
  const highs = await loadHighs()
  const { infinity } = highs
  return () => {
    const model = highs.createModel()
    model.options.set({ output_flag: false })
    model.changeObjectiveSense(highs.constants.objectiveSense.maximize)
    return programOn(model, infinity, highs.constants.variableType.integer, {
      optimal: highs.constants.modelStatus.optimal,
    })
  }
}

type Integer = Parameters<Model["changeColIntegrality"]>[1]
type Statuses = { optimal: ReturnType<Model["getModelStatus"]> }

function programOn(
  model: Model,
  infinity: number,
  integer: Integer,
  { optimal }: Statuses,
): LinearProgram {
  let columns = 0
  let rows = 0
  return {
    addColumn: ({ value, upper, rows: indices, entries }) => {
      model.addCol(value, 0, upper, { indices, values: entries })
      return columns++
    },
    addRow: ({ most, columns: indices, entries }) => {
      model.addRow(-infinity, most, { indices, values: entries })
      return rows++
    },
    solve: (milliseconds) => {
      model.options.set({ time_limit: model.getRunTime() + milliseconds / 1000 })
      model.run()
      if (model.getModelStatus() !== optimal) return undefined
      const { colValue, rowDual } = model.getSolution()
      return {
        value: model.getObjectiveValue(),
        columns: colValue,
        duals: rowDual.map((dual) => Math.max(0, dual)),
      }
    },
    solveWhole: (start, milliseconds) => {
      for (let column = 0; column < columns; column++) model.changeColIntegrality(column, integer)
      model.options.set({
        time_limit: model.getRunTime() + milliseconds / 1000,
        mip_rel_gap: 0,
        mip_abs_gap: 1e-6,
      })
      model.setSolution({ colValue: start })
      model.run()
      const found = Number(model.info.get("primal_solution_status")) === 2
      const bound = Number(model.info.get("mip_dual_bound"))
      // Stopped before its first bound, HiGHS names one that says nothing.
      const says =
        model.getModelStatus() === optimal || (found && bound >= model.getObjectiveValue())
      return {
        upper: says ? bound : Number.POSITIVE_INFINITY,
        columns: found ? model.getSolution().colValue : undefined,
      }
    },
    close: () => model.dispose(),
  }
}
